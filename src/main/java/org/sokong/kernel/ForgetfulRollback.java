package org.sokong.kernel;

import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions whose rollback also forgets what waited for their commit. Envers writes the history
 * of a record in such a callback; after a flush that is followed by a refusal Hibernate 7.4 leaves
 * it behind, warns of it (HHH90010101) when the session is closed, and would run it at the next
 * commit of the same session. Running it now empties the queue: Envers has forgotten the rolled
 * back transaction and writes nothing.
 */
class ForgetfulRollback extends JpaTransactionManager {

    private static final long serialVersionUID = 1;

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        super.doRollback(status);
        if (TransactionSynchronizationManager.getResource(obtainEntityManagerFactory())
                instanceof EntityManagerHolder holder) {
            holder.getEntityManager()
                    .unwrap(SessionImplementor.class)
                    .getActionQueue()
                    .beforeTransactionCompletion();
        }
    }
}

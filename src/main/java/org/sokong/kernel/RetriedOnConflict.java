package org.sokong.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.resilience.annotation.Retryable;

/**
 * A command that is run again when the database gave up one of two transactions that stood in each
 * other's way. It stands on the method that opens the transaction; inside a transaction of somebody
 * else it does nothing, since only the outermost can begin again.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Retryable(predicate = DatabaseConflict.class, maxRetries = 4, delay = 15, jitter = 15)
public @interface RetriedOnConflict {}

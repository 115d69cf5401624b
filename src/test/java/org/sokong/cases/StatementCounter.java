package org.sokong.cases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts the statements that a thread sends, Hibernate's and plain ones alike: a list page must
 * cost a fixed number of them.
 */
@Component
public class StatementCounter implements BeanPostProcessor {

    private static final int KEPT = 1_000;
    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);
    private static final ThreadLocal<List<String>> SQL = ThreadLocal.withInitial(ArrayList::new);

    /** Begins to count on this thread. */
    public static void reset() {
        COUNT.set(0);
        SQL.get().clear();
    }

    /** Statements since then. */
    public static int count() {
        return COUNT.get();
    }

    /** Texts of the statements prepared since then. */
    public static List<String> sql() {
        return List.copyOf(SQL.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource && !(bean instanceof Counting)
                ? new Counting(dataSource)
                : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return proxy(Connection.class, super.getConnection());
        }
    }

    private static <T> T proxy(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> invoke(target, method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments)
            throws Throwable {
        if (method.getName().startsWith("execute") && target instanceof Statement) {
            COUNT.set(COUNT.get() + 1);
        }
        if (method.getName().equals("prepareStatement") && SQL.get().size() < KEPT) {
            SQL.get().add((String) arguments[0]);
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (result instanceof Statement && method.getReturnType().isInterface()) {
            @SuppressWarnings("unchecked")
            Class<Object> type = (Class<Object>) method.getReturnType();
            return proxy(type, result);
        }
        return result;
    }
}

package org.sokong.launch;

/** A database that answers, the application's account and schema included. */
interface Database extends AutoCloseable {

    /** The JDBC address. */
    String url();

    /** The application's account. */
    String user();

    /** Its password. */
    String password();

    /** Ends what this process started; an external server goes on. */
    @Override
    void close();
}

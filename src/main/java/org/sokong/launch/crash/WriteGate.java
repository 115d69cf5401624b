package org.sokong.launch.crash;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Stands between an application and its database and reads along: every statement passes here, so a
 * process can be killed exactly before or after one of them. The application and the database know
 * nothing of it.
 *
 * <p>It understands as much of the client protocol as that needs: packets of the client with their
 * length, and the text of a query. The connection is not encrypted; both ends are on this machine.
 */
final class WriteGate implements AutoCloseable {

    private static final int HEADER = 4;
    private static final int QUERY = 0x03;
    private static final int EXECUTE = 0x17;
    private static final int EXECUTE_MANY = 0xfa;

    /** What reads along. Called on the connection's thread, which waits for the answer. */
    interface Reader {

        /** A statement on its way to the database. */
        Verdict statement(String sql);

        /** Ends the process whose statement was held, or whose answer was. */
        void kill();
    }

    /** What happens to a statement. */
    enum Verdict {
        PASS,
        /** The process ends before the database sees it. */
        KILL_BEFORE,
        /** The database does it, and the process ends before it learns of that. */
        KILL_AFTER
    }

    private final ServerSocket server;
    private final int databasePort;
    private final Reader reader;

    private WriteGate(ServerSocket server, int databasePort, Reader reader) {
        this.server = server;
        this.databasePort = databasePort;
        this.reader = reader;
    }

    /** Opens a gate to the database on a free port of this machine. */
    static WriteGate open(int databasePort, Reader reader) throws IOException {
        WriteGate gate =
                new WriteGate(
                        new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                        databasePort,
                        reader);
        Thread.ofVirtual().name("gate").start(gate::accept);
        return gate;
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofPlatform().daemon().name("gate-client").start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket database = new Socket(InetAddress.getLoopbackAddress(), databasePort)) {
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            Answers answers = new Answers(database, client);
            Thread.ofPlatform().daemon().name("gate-answers").start(answers);
            statements(client, database, answers);
        } catch (IOException e) {
            // One end has gone: the other is closed with it.
        }
    }

    private void statements(Socket client, Socket database, Answers answers) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = database.getOutputStream();
        byte[] header = new byte[HEADER];
        while (true) {
            in.readFully(header);
            int length = (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
            byte[] payload = in.readNBytes(length);
            boolean first = header[HEADER - 1] == 0;
            Verdict verdict = first && length > 0 ? reader.statement(text(payload)) : Verdict.PASS;
            if (verdict == Verdict.KILL_BEFORE) {
                reader.kill();
                return;
            }
            if (verdict == Verdict.KILL_AFTER) {
                answers.hold();
            }
            out.write(header);
            out.write(payload);
            out.flush();
        }
    }

    /** The text of a query; a prepared one is named as such; empty for everything else. */
    private static String text(byte[] payload) {
        int command = payload[0] & 0xff;
        return switch (command) {
            case QUERY -> new String(payload, 1, payload.length - 1, StandardCharsets.UTF_8);
            case EXECUTE, EXECUTE_MANY -> "update (prepared)";
            default -> "";
        };
    }

    /** Whether a statement changes something, or ends a transaction that did. */
    static boolean writes(String sql) {
        String start = sql.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("insert")
                || start.startsWith("update")
                || start.startsWith("delete")
                || start.startsWith("replace")
                || commits(sql);
    }

    static boolean commits(String sql) {
        return sql.strip().equalsIgnoreCase("commit");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Carries answers back; the first one after {@link #hold()} ends the process instead. */
    private final class Answers implements Runnable {

        private final Socket database;
        private final Socket client;
        private volatile boolean held;

        Answers(Socket database, Socket client) {
            this.database = database;
            this.client = client;
        }

        void hold() {
            held = true;
        }

        @Override
        public void run() {
            byte[] buffer = new byte[1 << 16];
            try (Closeable end = this::end) {
                InputStream in = database.getInputStream();
                OutputStream out = client.getOutputStream();
                int read = in.read(buffer);
                while (read >= 0) {
                    if (held) {
                        reader.kill();
                        return;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                    read = in.read(buffer);
                }
            } catch (IOException e) {
                // One end has gone: the other is closed with it.
            }
        }

        private void end() throws IOException {
            client.close();
            database.close();
        }
    }
}

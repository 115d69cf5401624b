package org.sokong.policy.extract;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.sokong.policy.text.UnreadableSource;
import org.sokong.policy.text.UnreadableSource.Reason;

/**
 * The other process: takes one file from its standard input, writes its text to its standard
 * output, and ends. Nothing that a hostile file does here lasts, and there is nothing here worth
 * having: no key, no password, no database, no way out to the network.
 */
public final class ExtractMain {

    private ExtractMain() {}

    /** Started by {@link Extractor} only. */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        // What a library prints must not get between the frames.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        DataInputStream in = new DataInputStream(System.in);
        byte[] content = in.readNBytes(in.readInt());
        endWithTheParent(in);
        try {
            String format = new DocumentReading(out).read(content);
            out.writeByte(Wire.END);
            Wire.text(out, format);
        } catch (UnreadableSource refusal) {
            refuse(out, refusal.reason());
        } catch (StackOverflowError deep) {
            refuse(out, Reason.TOO_DEEP);
        }
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void refuse(DataOutputStream out, Reason reason) throws IOException {
        out.writeByte(Wire.REFUSED);
        Wire.text(out, reason.name());
    }

    /** The application keeps the input open: when it ends, so does this process. */
    private static void endWithTheParent(DataInputStream in) {
        Thread watch =
                new Thread(
                        () -> {
                            try {
                                while (in.read() >= 0) {
                                    // Nothing more is said.
                                }
                            } catch (IOException gone) {
                                // The same as the end.
                            }
                            Runtime.getRuntime().halt(1);
                        },
                        "parent");
        watch.setDaemon(true);
        watch.start();
    }
}

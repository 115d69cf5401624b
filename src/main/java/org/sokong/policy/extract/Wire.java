package org.sokong.policy.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the two processes say to each other: one letter, then numbers and texts. */
final class Wire {

    /** Pages read, and how many there are (0: not known). */
    static final int PROGRESS = 'P';

    /** A piece: its role, its page (0: none), its text. */
    static final int BLOCK = 'B';

    /** The file is refused: the reason. */
    static final int REFUSED = 'R';

    /** All pieces were sent: what the file is. */
    static final int END = 'E';

    private Wire() {}

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads no more than is allowed, whatever the other side says about the length. */
    static String text(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("length");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("ended early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

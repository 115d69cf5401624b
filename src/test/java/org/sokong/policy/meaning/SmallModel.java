package org.sokong.policy.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A small model for English, from a jar of the tests, as the two files that a person would have.
 */
public final class SmallModel {

    private static final String NAME = "/all-minilm-l6-v2-q";

    private SmallModel() {}

    /** Its {@code .onnx} file, written into a folder. */
    public static Path onnx(Path folder) {
        return file(folder, NAME + ".onnx");
    }

    /** Its tokenizer, written into a folder. */
    public static Path tokenizer(Path folder) {
        return file(folder, NAME + "-tokenizer.json");
    }

    /** Loaded, from files in a folder. */
    public static EmbeddingModel loaded(Path folder) throws UnusableModel {
        return EmbeddingModel.load(onnx(folder), tokenizer(folder));
    }

    private static Path file(Path folder, String name) {
        Path file = folder.resolve(name.substring(1));
        if (Files.exists(file)) {
            return file;
        }
        try (InputStream in =
                Objects.requireNonNull(SmallModel.class.getResourceAsStream(name), name)) {
            Files.copy(in, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

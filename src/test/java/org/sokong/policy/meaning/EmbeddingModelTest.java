package org.sokong.policy.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model of the tests, run for real. */
class EmbeddingModelTest {

    @TempDir static Path folder;

    @Test
    void texts_that_mean_the_like_are_nearer_than_texts_that_share_words() throws Exception {
        try (EmbeddingModel model = SmallModel.loaded(folder)) {
            float[] asked = model.vector("a safe place to sleep");
            double shelter =
                    near(asked, model.vector("The refuge gives each woman a bed at night."));
            double file = near(asked, model.vector("The file is kept in a safe in the office."));

            assertThat(model.dimensions()).isEqualTo(384);
            assertThat(near(asked, asked)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4));
            assertThat(shelter).isGreaterThan(file);
        }
    }

    /** Whoever opens a connection in Java asks here first, unless it goes round every proxy. */
    @Test
    void loading_and_asking_opens_no_connection() throws Exception {
        List<URI> asked = new CopyOnWriteArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<java.net.Proxy> select(URI uri) {
                        asked.add(uri);
                        return List.of(java.net.Proxy.NO_PROXY);
                    }

                    @Override
                    public void connectFailed(
                            URI uri, SocketAddress address, java.io.IOException e) {
                        asked.add(uri);
                    }
                });
        try (EmbeddingModel model = SmallModel.loaded(folder)) {
            model.vector("Nothing leaves the machine.");
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).noneMatch(uri -> !isHere(uri));
    }

    private static boolean isHere(URI uri) {
        try {
            return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Test
    void a_file_that_is_no_model_is_refused_in_a_sentence() throws Exception {
        Path tokenizer = SmallModel.tokenizer(folder);
        Path broken = Files.write(folder.resolve("broken.onnx"), new byte[] {1, 2, 3, 4, 5});
        Path empty = Files.write(folder.resolve("empty.onnx"), new byte[0]);
        Path cut =
                Files.write(
                        folder.resolve("cut.onnx"),
                        java.util.Arrays.copyOf(
                                Files.readAllBytes(SmallModel.onnx(folder)), 5_000_000));

        for (Path file : List.of(broken, empty, cut)) {
            assertThatThrownBy(() -> EmbeddingModel.load(file, tokenizer))
                    .isInstanceOf(UnusableModel.class)
                    .hasMessageContaining(file + " is not an ONNX model of sentences");
        }
        Path missing = folder.resolve("missing.onnx");
        assertThatThrownBy(() -> EmbeddingModel.load(missing, tokenizer))
                .isInstanceOf(UnusableModel.class)
                .hasMessage(missing + " is no file that can be read.");
        assertThatThrownBy(() -> EmbeddingModel.load(SmallModel.onnx(folder), broken))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining(broken + " is not a tokenizer.json");
    }

    private static double near(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
        }
        return product;
    }
}

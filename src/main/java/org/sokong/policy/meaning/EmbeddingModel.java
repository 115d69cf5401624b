package org.sokong.policy.meaning;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence model in a file: texts that mean the like get vectors that point the same way. Not to
 * be used by two threads at once.
 */
public final class EmbeddingModel implements AutoCloseable {

    /** Longer texts are read to here, which bounds the time that one takes. */
    private static final int MOST_TOKENS = 256;

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final Set<String> KNOWN = Set.of(IDS, MASK, TYPES);

    /** More unknown pieces than this share, and the model does not know the language. */
    private static final double MOST_UNKNOWN = 0.3;

    private final String name;
    private final Tokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;
    private final boolean pooled;
    private final int dimensions;
    private volatile boolean closed;

    private EmbeddingModel(
            String name, Tokenizer tokenizer, OrtEnvironment environment, OrtSession session)
            throws OrtException, UnusableModel {
        this.name = name;
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
        if (!KNOWN.containsAll(session.getInputNames()) || !session.getInputNames().contains(IDS)) {
            throw new UnusableModel("it does not take texts as sentence models do");
        }
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        String found = null;
        boolean whole = false;
        for (Map.Entry<String, NodeInfo> each : outputs.entrySet()) {
            if (!(each.getValue().getInfo() instanceof TensorInfo tensor)) {
                continue;
            }
            int rank = tensor.getShape().length;
            if (rank == 2 && each.getKey().equals("sentence_embedding")) {
                found = each.getKey();
                whole = true;
            } else if (rank == 3 && found == null) {
                found = each.getKey();
            }
        }
        if (found == null) {
            throw new UnusableModel("it gives no vectors of texts");
        }
        this.output = found;
        this.pooled = whole;
        this.dimensions = vector("victims of trafficking").length;
    }

    /**
     * Loads a model and tries it.
     *
     * @param model the {@code .onnx} file
     * @param tokenizer the {@code tokenizer.json} that belongs to it
     * @throws UnusableModel if one of them cannot be used
     */
    public static EmbeddingModel load(Path model, Path tokenizer) throws UnusableModel {
        if (!Files.isRegularFile(model) || !Files.isReadable(model)) {
            throw new UnusableModel(model + " is no file that can be read.");
        }
        Tokenizer words = Tokenizer.read(tokenizer);
        OrtSession session = null;
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment("sokong");
            environment.setTelemetry(false);
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                // Search must not take the machine from those who are at work on it.
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                session = environment.createSession(model.toString(), options);
            }
            return new EmbeddingModel(
                    String.valueOf(model.getFileName()), words, environment, session);
        } catch (OrtException | UnusableModel | RuntimeException e) {
            close(session);
            throw new UnusableModel(
                    model
                            + " is not an ONNX model of sentences that can be used with "
                            + tokenizer
                            + (e instanceof UnusableModel ? " (" + e.getMessage() + ")" : "")
                            + ".");
        } catch (LinkageError e) {
            throw new UnusableModel(
                    "ONNX Runtime, which reads " + model + ", cannot run on this machine.");
        }
    }

    private static void close(@Nullable OrtSession session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (OrtException e) {
            // Nothing is left to be done with it.
        }
    }

    /** The model's file, without its folder. */
    public String name() {
        return name;
    }

    /** How many numbers a vector has. */
    public int dimensions() {
        return dimensions;
    }

    /** Whether the model knows the signs in which a text is written. */
    public boolean reads(String text) {
        return tokenizer.encode(text, MOST_TOKENS).unknownShare() <= MOST_UNKNOWN;
    }

    /**
     * The vector of a text, of length 1.
     *
     * @throws OrtException if the model fails
     */
    public float[] vector(String text) throws OrtException {
        long[] ids = tokenizer.encode(text, MOST_TOKENS).ids();
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String input : session.getInputNames()) {
                long[] values =
                        switch (input) {
                            case IDS -> ids;
                            case MASK -> ones;
                            default -> new long[ids.length];
                        };
                inputs.put(
                        input,
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                Object value = result.get(0).getValue();
                return unit(pooled ? ((float[][]) value)[0] : mean(((float[][][]) value)[0]));
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[] mean(float[][] tokens) {
        float[] sum = new float[tokens[0].length];
        for (float[] token : tokens) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += token[i] / tokens.length;
            }
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float each : vector) {
            square += (double) each * each;
        }
        if (!(square > 0) || Double.isInfinite(square)) {
            throw new IllegalStateException("a vector without a direction");
        }
        float length = (float) Math.sqrt(square);
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            close(session);
        }
    }
}

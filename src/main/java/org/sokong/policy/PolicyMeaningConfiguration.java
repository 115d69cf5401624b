package org.sokong.policy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.sokong.launch.LaunchRefused;
import org.sokong.policy.meaning.EmbeddingModel;
import org.sokong.policy.meaning.UnusableModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The embedding model, where one is set: files of this machine, read at the start. */
@Configuration(proxyBeanMethods = false)
class PolicyMeaningConfiguration {

    @Bean
    MeaningRanking policyMeaning(Environment environment) {
        return ranking(environment);
    }

    /**
     * {@code sokong.embedding.model} names an {@code .onnx} file, {@code
     * sokong.embedding.tokenizer} the {@code tokenizer.json} that belongs to it; without both there
     * is none. Some models want words before what they read: {@code sokong.embedding.query.prefix}
     * and {@code sokong.embedding.passage.prefix}.
     *
     * @throws LaunchRefused if the files cannot be used
     */
    static MeaningRanking ranking(Environment environment) {
        String model = value(environment, "sokong.embedding.model");
        String tokenizer = value(environment, "sokong.embedding.tokenizer");
        if (model.isEmpty() && tokenizer.isEmpty()) {
            return MeaningRanking.off();
        }
        if (model.isEmpty() || tokenizer.isEmpty()) {
            throw new LaunchRefused(
                    "SOKONG_EMBEDDING_MODEL and SOKONG_EMBEDDING_TOKENIZER belong together: name both"
                            + " files, or neither.",
                    2);
        }
        try {
            return new MeaningRanking(
                    EmbeddingModel.load(Path.of(model), Path.of(tokenizer)),
                    value(environment, "sokong.embedding.query.prefix"),
                    value(environment, "sokong.embedding.passage.prefix"),
                    MeaningRanking.PATIENCE);
        } catch (UnusableModel | InvalidPathException e) {
            throw new LaunchRefused(
                    e.getMessage()
                            + " Mend SOKONG_EMBEDDING_MODEL and SOKONG_EMBEDDING_TOKENIZER, or leave"
                            + " both out: search works without a model.",
                    2);
        }
    }

    private static String value(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }
}

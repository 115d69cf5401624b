package org.sokong.policy;

import java.util.List;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.sokong.policy.search.TextAnalyzers;

/** Makes the analyses of the four languages known to the index. */
public final class PolicyAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        for (String name :
                List.of(
                        TextAnalyzers.ENGLISH,
                        TextAnalyzers.MALAY,
                        TextAnalyzers.VIETNAMESE,
                        TextAnalyzers.VIETNAMESE_FOLDED,
                        TextAnalyzers.VIETNAMESE_PAIRS,
                        TextAnalyzers.ARABIC)) {
            context.analyzer(name).instance(TextAnalyzers.named(name));
        }
    }
}

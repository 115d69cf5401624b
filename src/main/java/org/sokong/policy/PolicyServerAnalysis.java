package org.sokong.policy;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.sokong.policy.search.TextAnalyzers;

/** How a search server takes texts apart that come to it analysed. */
public final class PolicyServerAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(TextAnalyzers.WORDS).custom().tokenizer("whitespace");
    }
}

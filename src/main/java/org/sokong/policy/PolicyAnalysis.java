package org.sokong.policy;

import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.sokong.policy.search.TextAnalyzers;

/** How Lucene takes texts apart that come to it analysed. */
public final class PolicyAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(TextAnalyzers.WORDS).instance(new WhitespaceAnalyzer());
    }
}

/**
 * Reading of formats that hide behind their bytes (HTML, PDF, DOCX, ODT), by Apache Tika in a
 * process of its own. See docs/decisions/0044-reading-documents.md. The application itself never
 * opens such a file: only {@link org.sokong.policy.extract.ExtractMain} uses the parsers.
 */
@NullMarked
package org.sokong.policy.extract;

import org.jspecify.annotations.NullMarked;

package org.sokong.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sokong.forms.FormShape;
import org.sokong.forms.FormValues;

/**
 * The screening of a case as the reader may see it.
 *
 * @param version to be given back when saving
 * @param shape the questions of the sections the reader may see; the others are kept when saving
 * @param values answers to them
 * @param children children of the client
 * @param mayWrite whether the reader may write
 */
public record ScreeningDetail(
        long version,
        FormShape shape,
        FormValues values,
        List<ChildDetail> children,
        boolean mayWrite) {

    /** The child of an id; empty where it was removed. */
    public Optional<ChildDetail> child(UUID id) {
        return children.stream().filter(child -> child.id().equals(id)).findFirst();
    }
}

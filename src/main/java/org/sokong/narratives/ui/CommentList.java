package org.sokong.narratives.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.sokong.narratives.ReportComment;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** What reviewers said about one piece of a report. */
class CommentList extends UnorderedList {

    private static final long serialVersionUID = 1;

    CommentList(List<ReportComment> comments, String label, TimeText time) {
        addClassName("comment-list");
        getElement().setAttribute("aria-label", label);
        for (ReportComment comment : comments) {
            Paragraph words = new Paragraph(comment.text());
            words.addClassName("words");
            words.getElement().setAttribute("dir", "auto");
            Span by =
                    new Span(
                            getTranslation(
                                    "narratives.comment.by",
                                    Typed.inline(comment.authorName()),
                                    comment.round(),
                                    time.dateTime(comment.writtenAt())));
            by.addClassName("why");
            add(new ListItem(words, by));
        }
    }
}

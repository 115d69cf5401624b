package org.sokong.policy.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.TopicCuration;
import org.sokong.policy.TopicEntry;
import org.sokong.policy.TopicForm;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;

/** A topic's names, definitions and terms, language by language. */
class TopicDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    private final @Nullable TextField code;
    private final Select<String> group = new Select<>();
    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final Map<Language, TextArea> definitions = new EnumMap<>(Language.class);
    private final Map<Language, TextArea> terms = new EnumMap<>(Language.class);

    private TopicDialog(String title, @Nullable TopicEntry present) {
        super(title);
        if (present == null) {
            code = line("policy.topics.code", "policy.error.topic.code", 40);
            code.setHelperText(getTranslation("policy.topics.code.hint"));
            code.getElement().setAttribute("dir", "ltr");
        } else {
            code = null;
        }
        group.setLabel(getTranslation("policy.topics.group"));
        group.setItems(TopicForm.GROUPS);
        group.setItemLabelGenerator(each -> getTranslation("policy.group." + each));
        field("policy.error.topic.group", group);
        for (Language language : Language.values()) {
            H3 heading = new H3(language.ownName());
            heading.getElement().setAttribute("lang", language.tag());
            plain(heading);
            language(language);
        }
        if (present != null) {
            show(present.form());
        }
    }

    static TopicDialog adding(TopicCuration curation, Runnable afterwards) {
        TopicDialog dialog = new TopicDialog(translate("policy.topics.add"), null);
        dialog.saves(
                translate("uikit.save"),
                () -> curation.add(Objects.requireNonNull(dialog.code).getValue(), dialog.form()),
                afterwards);
        return dialog;
    }

    static TopicDialog changing(
            TopicCuration curation, TopicEntry topic, TimeText time, Runnable afterwards) {
        TopicDialog dialog =
                new TopicDialog(
                        translate(
                                "policy.topics.edit.name",
                                topic.form()
                                        .names()
                                        .getOrDefault(
                                                Language.of(
                                                        com.vaadin
                                                                .flow
                                                                .component
                                                                .UI
                                                                .getCurrent()
                                                                .getLocale()),
                                                topic.code())),
                        topic);
        dialog.saves(
                translate("uikit.save"),
                () -> curation.change(topic.code(), topic.version(), dialog.form()),
                afterwards);
        dialog.comparedWith(
                time,
                () ->
                        curation.entries().stream()
                                .filter(each -> each.code().equals(topic.code()))
                                .findFirst()
                                .map(each -> changing(curation, each, time, afterwards))
                                .orElse(null));
        return dialog;
    }

    private static String translate(String key, Object... arguments) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation(key, arguments);
    }

    private void language(Language language) {
        String own = language.ownName();
        TextField name = new TextField(getTranslation("policy.topics.name", own));
        name.setMaxLength(TopicForm.LONGEST);
        name.getElement().setAttribute("lang", language.tag());
        names.put(language, field("policy.error.topic.name." + language.tag(), name));
        TextArea words = new TextArea(getTranslation("policy.topics.words", own));
        words.setMinRows(3);
        words.setMaxRows(8);
        words.getElement().setAttribute("lang", language.tag());
        terms.put(language, field("policy.error.topic.terms." + language.tag(), words));
        TextArea definition = new TextArea(getTranslation("policy.topics.definition", own));
        definition.setMaxLength(TopicForm.LONGEST_DEFINITION);
        definition.getElement().setAttribute("lang", language.tag());
        definitions.put(language, field("policy.error.topic.definition", definition));
    }

    private void show(TopicForm form) {
        group.setValue(form.group());
        names.forEach((language, field) -> field.setValue(form.names().getOrDefault(language, "")));
        definitions.forEach(
                (language, field) -> field.setValue(form.definitions().getOrDefault(language, "")));
        terms.forEach(
                (language, field) ->
                        field.setValue(
                                String.join("\n", form.terms().getOrDefault(language, List.of()))));
    }

    private TopicForm form() {
        Map<Language, String> written = new EnumMap<>(Language.class);
        Map<Language, String> covered = new EnumMap<>(Language.class);
        Map<Language, List<String>> words = new EnumMap<>(Language.class);
        names.forEach((language, field) -> written.put(language, field.getValue()));
        definitions.forEach((language, field) -> covered.put(language, field.getValue()));
        terms.forEach((language, field) -> words.put(language, field.getValue().lines().toList()));
        return new TopicForm(
                Objects.requireNonNullElse(group.getValue(), ""), written, covered, words);
    }
}

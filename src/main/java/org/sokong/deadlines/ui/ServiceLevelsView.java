package org.sokong.deadlines.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.deadlines.AnswerLevel;
import org.sokong.deadlines.AnswerLevels;
import org.sokong.deadlines.AnswerStep;
import org.sokong.deadlines.ClockKind;
import org.sokong.deadlines.LevelItem;
import org.sokong.deadlines.ServiceLevels;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;

/**
 * How soon things have to happen, in a case by its risk and in a referral by its urgency: the
 * standard for system administrators, the values of the own organisation for its administrator.
 */
@Route("administration/service-levels")
@RolesAllowed("ORGANISATION_MANAGE")
@StyleSheet("styles/deadlines.css")
class ServiceLevelsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ServiceLevels levels;
    private final transient AnswerLevels answers;
    private final boolean standard;
    private final Div content = new Div();

    ServiceLevelsView(ServiceLevels levels, AnswerLevels answers, CurrentUser currentUser) {
        this.levels = levels;
        this.answers = answers;
        this.standard = currentUser.may(Permission.INSTALLATION_MANAGE);
        content.addClassName("deadlines-stack");
        add(
                new PageHeader(getTranslation("deadlines.levels.title"), "deadlines.levels.help")
                        .withSub(
                                getTranslation(
                                        standard
                                                ? "deadlines.levels.sub.standard"
                                                : "deadlines.levels.sub.own")),
                content);
        fill();
    }

    private void fill() {
        content.removeAll();
        content.add(new H2(getTranslation("deadlines.levels.cases")));
        List<LevelItem> ofCases = standard ? levels.standard() : levels.own();
        for (ClockKind kind : ClockKind.values()) {
            content.add(
                    new LevelCard(
                            EnumLabels.label("deadlines", kind),
                            standard,
                            ofCases.stream()
                                    .filter(item -> item.kind() == kind)
                                    .map(this::line)
                                    .toList(),
                            this::saved));
        }
        content.add(
                new H2(getTranslation("deadlines.answers.title")),
                new Paragraph(
                        getTranslation(
                                standard
                                        ? "deadlines.answers.sub.standard"
                                        : "deadlines.answers.sub.own")));
        List<AnswerLevel> ofReferrals = standard ? answers.standard() : answers.own();
        for (AnswerStep step : AnswerStep.values()) {
            content.add(
                    new LevelCard(
                            EnumLabels.label("deadlines", step),
                            standard,
                            ofReferrals.stream()
                                    .filter(level -> level.step() == step)
                                    .map(this::line)
                                    .toList(),
                            this::saved));
        }
    }

    private LevelCard.Line line(LevelItem item) {
        String risk = EnumLabels.label("deadlines", item.risk());
        return new LevelCard.Line(
                risk,
                getTranslation("deadlines.levels.dialog", risk),
                item.length(),
                item.standard(),
                item.source(),
                item.changed(),
                length -> {
                    if (standard) {
                        levels.setStandard(item.kind(), item.risk(), length);
                    } else {
                        levels.setOwn(item.kind(), item.risk(), length);
                    }
                },
                () -> levels.resetOwn(item.kind(), item.risk()));
    }

    private LevelCard.Line line(AnswerLevel level) {
        String urgency = EnumLabels.label("deadlines", level.urgency());
        return new LevelCard.Line(
                urgency,
                getTranslation("deadlines.answers.dialog", urgency),
                level.length(),
                level.standard(),
                level.source(),
                level.changed(),
                length -> {
                    if (standard) {
                        answers.setStandard(level.step(), level.urgency(), length);
                    } else {
                        answers.setOwn(level.step(), level.urgency(), length);
                    }
                },
                () -> answers.resetOwn(level.step(), level.urgency()));
    }

    private void saved() {
        Notices.done("deadlines.saved");
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deadlines.levels.title");
    }
}

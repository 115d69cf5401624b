package org.sokong.shell.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.sokong.notifications.MailHealth;
import org.sokong.shell.HealthService.Health;
import org.sokong.uikit.Badge;

/** How the installation is, for its administrators. */
class HealthCard extends Div {

    private static final long serialVersionUID = 1;

    HealthCard(Health health) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("facts", "card");
        add(
                list,
                "database",
                getTranslation("shell.health.ms", health.databaseAnswer().toMillis()));
        add(
                list,
                "policy",
                getTranslation(
                        "shell.health.policy.value",
                        health.documents(),
                        health.passages(),
                        health.withText()));
        DescriptionList.Description jobs = new DescriptionList.Description();
        jobs.add(
                health.failingJobs() == 0
                        ? new Badge(getTranslation("shell.health.jobs.well"), Badge.Tone.GOOD)
                        : new Badge(
                                getTranslation("shell.health.jobs.failing", health.failingJobs()),
                                Badge.Tone.BAD));
        list.add(new DescriptionList.Term(getTranslation("shell.health.jobs")), jobs);
        list.add(
                new DescriptionList.Term(getTranslation("shell.health.mail")), mail(health.mail()));
        add(new H2(getTranslation("shell.health.title")), list);
    }

    private DescriptionList.Description mail(MailHealth.State mail) {
        DescriptionList.Description said = new DescriptionList.Description();
        said.add(
                mail.configured()
                        ? new Badge(getTranslation("shell.health.mail.on"), Badge.Tone.GOOD)
                        : new Badge(getTranslation("shell.health.mail.off"), Badge.Tone.PLAIN));
        if (mail.held() > 0) {
            said.add(
                    new Badge(
                            getTranslation("shell.health.mail.held", mail.held()),
                            Badge.Tone.WARN));
        }
        if (mail.givenUp() > 0) {
            said.add(
                    new Paragraph(
                            getTranslation(
                                    "shell.health.mail.given_up",
                                    mail.givenUp(),
                                    String.join(
                                            getTranslation("uikit.list.separator"),
                                            mail.people()))));
        }
        return said;
    }

    private void add(DescriptionList list, String name, String value) {
        list.add(
                new DescriptionList.Term(getTranslation("shell.health." + name)),
                new DescriptionList.Description(value));
    }
}

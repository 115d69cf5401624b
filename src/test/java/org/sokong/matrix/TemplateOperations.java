package org.sokong.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.World;
import org.sokong.narratives.NarrativeService;
import org.sokong.narratives.ReportBlock;
import org.sokong.narratives.ReportKind;
import org.sokong.narratives.ReportTemplates;
import org.sokong.narratives.ReportText;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;

/** What can be tried on the templates of reports. */
final class TemplateOperations {

    private static final ReportText TEXT =
            new ReportText("Báo cáo", List.of(ReportBlock.paragraph("{status}")));

    private TemplateOperations() {}

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        ReportTemplates templates = context.getBean(ReportTemplates.class);
        NarrativeService reports = context.getBean(NarrativeService.class);
        World world = context.getBean(World.class);
        Versions version =
                () ->
                        world.as(
                                stage.principal("system-admin"),
                                () ->
                                        templates
                                                .read(ReportKind.CLOSURE, Language.VIETNAMESE)
                                                .version());
        Map<String, Operation> all = new HashMap<>();
        all.put(
                "service ReportTemplates.read",
                (actor, target, condition) ->
                        templates.read(ReportKind.CLOSURE, Language.VIETNAMESE));
        all.put(
                "service ReportTemplates.save",
                (actor, target, condition) -> {
                    templates.save(
                            ReportKind.CLOSURE, Language.VIETNAMESE, version.present(), TEXT);
                    return "done";
                });
        all.put(
                "service ReportTemplates.restore",
                (actor, target, condition) -> {
                    templates.restore(ReportKind.CLOSURE, Language.VIETNAMESE, version.present());
                    return "done";
                });
        all.put(
                "service NarrativeService.quote",
                (actor, target, condition) -> reports.quote(stage.passage(), Language.ENGLISH));
        all.put(
                "page /administration/report-templates",
                (actor, target, condition) ->
                        Reply.shown(
                                actor.visitor().open("/administration/report-templates"),
                                "Words you can use"));
        return all;
    }

    private interface Versions {
        @Nullable Long present();
    }
}

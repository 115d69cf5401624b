package org.sokong.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.World;
import org.sokong.cases.CaseService;
import org.sokong.codesets.CodeSets;
import org.sokong.linked.FoundTogether;
import org.sokong.linked.GroupIntakeService;
import org.sokong.linked.LinkedCaseService;
import org.sokong.linked.NewLink;
import org.springframework.context.ApplicationContext;

/** What can be tried on the links of a case; the owner has another case to link it with. */
final class LinkOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final World world;
    private final LinkedCaseService links;
    private final CaseService cases;
    private final CodeSets codes;

    private LinkOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.world = context.getBean(World.class);
        this.links = context.getBean(LinkedCaseService.class);
        this.cases = context.getBean(CaseService.class);
        this.codes = context.getBean(CodeSets.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        LinkOperations operations = new LinkOperations(stage, context);
        operations.add();
        return operations.all;
    }

    /** The group aims at no case. */
    static Object group(ApplicationContext context) {
        return context.getBean(GroupIntakeService.class)
                .start(new FoundTogether(2, null, null, null));
    }

    private void add() {
        on("LinkedCaseService.link", id -> links.link(id, toAnother()));
        on(
                "LinkedCaseService.ofCase",
                id -> {
                    linked(id);
                    return links.ofCase(id);
                });
        on(
                "LinkedCaseService.remove",
                id -> {
                    UUID link = linked(id);
                    links.remove(id, link, "made by mistake");
                    return "done";
                });
    }

    private UUID linked(UUID caseId) {
        NewLink wanted = toAnother();
        return world.as(stage.principal("owner"), () -> links.link(caseId, wanted));
    }

    /** A new case each time, of the team that works on the cases. */
    private NewLink toAnother() {
        UUID another = world.as(stage.principal("owner"), cases::start);
        world.as(
                stage.principal("supervisor"),
                () -> cases.addColleague(another, stage.principal("colleague").user().id()));
        String code = world.as(stage.principal("owner"), () -> cases.detail(another).code());
        return new NewLink(
                code,
                codes.coded(LinkedCaseService.SCHEME, LinkedCaseService.RELATIONS, "SIBLINGS")
                        .orElseThrow(),
                null,
                "Words");
    }

    private void on(String service, Question question) {
        all.put(
                "service " + service,
                (actor, target, condition) -> question.ask(target.requireCase()));
    }

    private interface Question {
        Object ask(UUID caseId);
    }
}

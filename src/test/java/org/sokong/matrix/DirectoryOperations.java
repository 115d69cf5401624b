package org.sokong.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.sokong.directory.IntakePauses;
import org.sokong.directory.OfferForm;
import org.sokong.directory.OfferService;
import org.sokong.directory.ServiceDirectory;
import org.sokong.directory.ServicePlace;
import org.sokong.directory.ServiceQuery;
import org.sokong.organisations.ServiceCategory;
import org.springframework.context.ApplicationContext;

/** What can be tried on the services that "home" offers. */
final class DirectoryOperations {

    private static final OfferForm FORM =
            OfferForm.of(ServiceCategory.SHELTER, "Night house", new ServicePlace("MY", null));

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final OfferService offers;

    private DirectoryOperations(Stage stage, OfferService offers) {
        this.stage = stage;
        this.offers = offers;
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        DirectoryOperations operations =
                new DirectoryOperations(stage, context.getBean(OfferService.class));
        operations.reading(context.getBean(ServiceDirectory.class));
        operations.keeping(context.getBean(IntakePauses.class));
        return operations.all;
    }

    /** What a search reads of a case. */
    static Map<String, Operation> ofCase(ApplicationContext context) {
        ServiceDirectory directory = context.getBean(ServiceDirectory.class);
        return Map.of(
                "service ServiceDirectory.client",
                (actor, target, condition) -> directory.client(target.caseId()).toString());
    }

    private void reading(ServiceDirectory directory) {
        UUID id = offer();
        on("ServiceDirectory.search", () -> directory.search(ServiceQuery.ALL, 0, 5));
        on("ServiceDirectory.count", () -> String.valueOf(directory.count(ServiceQuery.ALL)));
        on("ServiceDirectory.areas", () -> String.valueOf(directory.areas("MY")));
        on("ServiceDirectory.offer", () -> directory.offer(id));
        on("OfferService.ofOrganisation", () -> offers.ofOrganisation(stage.home));
    }

    private void keeping(IntakePauses pauses) {
        UUID id = offer();
        on("OfferService.add", () -> offers.add(stage.home, FORM));
        does("OfferService.change", () -> offers.change(id, version(id), FORM));
        does("OfferService.sayFree", () -> offers.sayFree(id, 3));
        does("OfferService.confirm", () -> offers.confirm(id));
        does("OfferService.end", () -> offers.end(id, version(id)));
        on("IntakePauses.pause", () -> pauses.pause(id, null, "repairs"));
        UUID paused = offer();
        UUID pause = asSupervisor(() -> pauses.pause(paused, null, "repairs"));
        does("IntakePauses.resume", () -> pauses.resume(pause));
        on("IntakePauses.pauseAll", () -> pauses.pauseAll(stage.home, null, "moving"));
    }

    private UUID offer() {
        return asSupervisor(() -> offers.add(stage.home, FORM));
    }

    private <T> T asSupervisor(Callable<T> work) {
        try {
            return stage.world().as(stage.principal("supervisor"), work::call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long version(UUID id) {
        return stage.version("organisation_service", "id", id);
    }

    private void on(String name, Callable<?> attempt) {
        all.put("service " + name, (actor, target, condition) -> attempt.call());
    }

    private void does(String name, Runnable attempt) {
        on(
                name,
                () -> {
                    attempt.run();
                    return "done";
                });
    }
}

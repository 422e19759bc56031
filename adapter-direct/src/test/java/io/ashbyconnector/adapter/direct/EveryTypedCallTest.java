package io.ashbyconnector.adapter.direct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.direct.TypedCallTest.Call;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the tables of typed calls leave out of the catalog. */
class EveryTypedCallTest {

    /** Those for {@code execute} only. */
    private static final Set<String> UNTYPED =
            Set.of("version.list", "job.updateCompensationSettings", "jobPosting.updateCompensationSettings");

    /** Entities whose typed calls have tests of their own. */
    private static final Set<String> ELSEWHERE = Set.of("files", "webhooks");

    /** {@code limit} and {@code cursor} of all listings have tests of their own, and {@code get} takes any by a map. */
    private static final Set<String> ANYWHERE = Set.of("limit", "cursor");

    /** For {@code execute} only: another name of a field, a smaller answer, and what another parameter replaced. */
    private static final Set<String> UNTYPED_PARAMETERS =
            Set.of("referenceIdentifier", "excludeFormDefinition", "isRemote");

    private static List<Call> calls() {
        return Stream.of(
                        new CandidateCallsTest(),
                        new ApplicationCallsTest(),
                        new JobCallsTest(),
                        new InterviewCallsTest(),
                        new OfferCallsTest(),
                        new OrganizationCallsTest())
                .flatMap(area -> area.calls().stream())
                .toList();
    }

    private static Stream<Action> typed() {
        return Catalog.ofAshby().entities().stream()
                .filter(entity -> !ELSEWHERE.contains(entity.name()))
                .flatMap(entity -> entity.actions().stream())
                .filter(action -> !action.contextStore() && !action.isOverview())
                .filter(action -> !UNTYPED.contains(action.operation()));
    }

    @Test
    void every_action_has_a_typed_call() {
        assertThat(calls().stream().map(Call::operation).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        typed().map(Action::operation).toList());
    }

    @Test
    void every_parameter_can_be_given_in_a_typed_call() {
        Map<String, Set<String>> given = new TreeMap<>();
        for (Call call : calls()) {
            Map<?, ?> body = JsonMapper.shared().readValue(call.body(), Map.class);
            body.keySet()
                    .forEach(name -> given.computeIfAbsent(call.operation(), none -> new TreeSet<>())
                            .add(String.valueOf(name)));
        }

        assertThat(typed().filter(action -> !action.name().equals("get"))
                        .flatMap(action -> action.parameters().stream()
                                .filter(parameter -> !parameter.extension())
                                .map(Parameter::name)
                                .filter(name -> !ANYWHERE.contains(name) && !UNTYPED_PARAMETERS.contains(name))
                                .filter(name -> !given.getOrDefault(String.valueOf(action.operation()), Set.of())
                                        .contains(name))
                                .map(name -> action.operation() + " " + name)))
                .isEmpty();
    }
}

package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.port.Account;
import io.ashbyconnector.transport.http.JsonScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * The organization that a key belongs to. Ashby tells it with a feedback form. A key that may not read those is told by a record
 * that only its organization has: another key of the same one can read that record, too.
 */
final class Organization implements Account {

    private static final String ORGANIZATION = "organization";
    private static final String FORMS = "feedbackFormDefinition.list";
    private static final Permission OF_FORMS = Permission.named("hiringProcessMetadataRead");

    private static final List<Witness> WITNESSES = List.of(
            new Witness("user", "userId", Permission.named("organizationRead"), true),
            new Witness("job", "id", Permission.named("jobsRead"), true),
            new Witness("candidate", "id", Permission.named("candidatesRead"), false));

    private final AshbyApi api;
    private boolean asked;
    private @Nullable String known;

    Organization(AshbyApi api) {
        this.api = api;
    }

    /**
     * A kind of record that shows which organization it is.
     *
     * @param id the parameter of its {@code info} that names one
     * @param stays whether it is never deleted
     */
    private record Witness(String kind, String id, Permission permission, boolean stays) {

        String named() {
            return ORGANIZATION + " of " + kind + " ";
        }

        String table() {
            return kind + "s";
        }

        String list() {
            return kind + ".list";
        }

        String info() {
            return kind + ".info";
        }
    }

    @Override
    public synchronized Optional<String> name() {
        if (!asked) {
            known = organization().or(this::witness).orElse(null);
            asked = true;
        }
        return Optional.ofNullable(known);
    }

    private Optional<String> organization() {
        return first(FORMS, OF_FORMS, Map.of("limit", 1, "includeArchived", true), "organizationId")
                .map(id -> ORGANIZATION + " " + id);
    }

    private Optional<String> witness() {
        return WITNESSES.stream()
                .flatMap(each ->
                        first(each.list(), each.permission(), Map.of("limit", 1), "id")
                                .map(id -> each.named() + id)
                                .stream())
                .findFirst();
    }

    /** A field of the first record, if the key may see it. */
    private Optional<String> first(String list, Permission permission, Map<String, ?> params, String field) {
        try {
            return api.read(list, permission, params, parser -> text(parser, field), Answer.PAGE).stream()
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (PermissionException | ApiException | BadResponseException | InvalidInputException untold) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonParser parser, String field) {
        return Optional.ofNullable(JsonScalar.property(parser, field)).filter(some -> !some.isBlank());
    }

    @Override
    public boolean isOther(String noted, Function<String, Optional<String>> held) {
        if (name().filter(noted::equals).isPresent()) {
            return false;
        }
        for (Witness witness : WITNESSES) {
            if (noted.startsWith(witness.named())) {
                return lacks(witness, noted.substring(witness.named().length()));
            }
        }
        boolean isTold = name().filter(mine -> WITNESSES.stream().noneMatch(each -> mine.startsWith(each.named())))
                .isPresent();
        return isTold
                || WITNESSES.stream()
                        .filter(Witness::stays)
                        .anyMatch(witness -> held.apply(witness.table())
                                .filter(id -> lacks(witness, id))
                                .isPresent());
    }

    /** Whether there is no such record in the organization; not where the key may not see it. */
    private boolean lacks(Witness witness, String id) {
        try {
            List<Optional<String>> unused = api.read(
                    witness.info(),
                    witness.permission(),
                    Map.of(witness.id(), id),
                    parser -> text(parser, "id"),
                    Answer.RECORD);
            return false;
        } catch (NotFoundException foreign) {
            return true;
        } catch (PermissionException notAllowed) {
            return false;
        }
    }
}

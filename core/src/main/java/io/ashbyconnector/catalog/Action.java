package io.ashbyconnector.catalog;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.model.overview.CandidateOverview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done with an entity, and all that is to be known about it.
 *
 * @param entity such as {@code candidates}
 * @param name such as {@code list}
 * @param description a sentence that says what it does
 * @param operation Ashby's own, such as {@code candidate.list}; null when Ashby has none
 * @param permissions of which an Ashby key needs one for it; empty when that is not known, or the context store answers
 * @param effect what it does without any parameter
 * @param answer what comes back
 * @param record what it answers with; null when it answers with nothing, or with what only the service knows
 * @param id the name of the parameter that names its record; null when none does
 * @param example a value of the parameter that names its record, for help: an id that the sandbox knows; null for none
 * @param contextStore whether the context store answers it, and not Ashby
 * @param parent the entity of whose records it lists what belongs to one; null where it needs none
 * @param everything the parameters with which it lists archived, deactivated and draft records too
 * @param input the parameters, and the rules between them
 */
public record Action(
        String entity,
        String name,
        String description,
        @Nullable String operation,
        List<Permission> permissions,
        Effect effect,
        Answer answer,
        @Nullable RecordType record,
        @Nullable String id,
        @Nullable String example,
        boolean contextStore,
        @Nullable String parent,
        Map<String, Object> everything,
        ObjectShape input) {

    private static final String CURSOR = "cursor";

    /**
     * Takes copies of the lists and maps.
     *
     * @param entity such as {@code candidates}
     * @param name such as {@code list}
     * @param description a sentence that says what it does
     * @param operation Ashby's own, such as {@code candidate.list}; null when Ashby has none
     * @param permissions of which an Ashby key needs one for it; empty when that is not known, or the context store
     *     answers
     * @param effect what it does without any parameter
     * @param answer what comes back
     * @param record what it answers with; null when it answers with nothing, or with what only the service knows
     * @param id the name of the parameter that names its record; null when none does
     * @param example a value of the parameter that names its record, for help: an id that the sandbox knows; null for
     *     none
     * @param contextStore whether the context store answers it, and not Ashby
     * @param parent the entity of whose records it lists what belongs to one; null where it needs none
     * @param everything the parameters with which it lists archived, deactivated and draft records too
     * @param input the parameters, and the rules between them
     */
    public Action {
        permissions = List.copyOf(permissions);
        everything = Map.copyOf(everything);
    }

    /** The action of {@link Catalog#API} for an operation that the catalog does not know. */
    static Action unknown(OperationName operation) {
        return new Action(
                Catalog.API,
                operation.text(),
                "An operation that this version does not know; its parameters are sent as they are.",
                operation.text(),
                List.of(),
                Effect.DESTRUCTIVE,
                Answer.ANY,
                null,
                null,
                null,
                false,
                null,
                Map.of(),
                new ObjectShape(List.of(), Rules.NONE));
    }

    /** {@return what messages call it: {@code candidates.list}, or Ashby's own name where there is no other} */
    public String qualifiedName() {
        return isKnown() ? entity + "." + name : name;
    }

    /** {@return whether the catalog knows the operation; of one that it does not, the parameters are sent as they are} */
    public boolean isKnown() {
        return !entity.equals(Catalog.API);
    }

    /**
     * In the order in which they are shown.
     *
     * @return the parameters
     */
    public List<Parameter> parameters() {
        return input.fields();
    }

    /**
     * {@return the parameter of a name; empty when the action has none of it}
     *
     * @param name the name
     */
    public Optional<Parameter> parameter(String name) {
        return input.field(name);
    }

    /**
     * {@return the same action with these parameters}
     *
     * @param parameters the parameters
     */
    public Action with(List<Parameter> parameters) {
        return new Action(
                entity,
                name,
                description,
                operation,
                permissions,
                effect,
                answer,
                record,
                id,
                example,
                contextStore,
                parent,
                everything,
                input.with(parameters));
    }

    /** {@return whether its pages can be walked} */
    public boolean hasCursor() {
        return parameter(CURSOR).isPresent();
    }

    /**
     * {@return whether it lists all records of a kind, or all that its filters leave, so that a pass over them is whole; a search is none}
     */
    public boolean isListing() {
        return Listing.isNamed(name) && effect == Effect.READ && answer.isMany() && !contextStore;
    }

    /** {@return whether its answer is put together from those of other actions, which this program does itself} */
    public boolean isOverview() {
        return answer == Answer.RECORD && record != null && record.type() == CandidateOverview.class;
    }

    /**
     * {@return what it does with these parameters}
     *
     * @param params the parameters, by their names in the catalog
     */
    public Effect effect(Map<String, ?> params) {
        return effect.and(input.effect(params));
    }

    /**
     * {@return whom it tells, or what it sets off, with these parameters, though none of them asks for it: sentences}
     *
     * @param params the parameters, by their names in the catalog
     */
    public List<String> notices(Map<String, ?> params) {
        return input.notices(params).distinct().toList();
    }

    /**
     * {@return checked parameters as people may see them, with {@code [redacted]} in place of each secret}
     *
     * @param params the parameters, by their names in the catalog
     */
    public Map<String, @Nullable Object> redacted(Map<String, ? extends @Nullable Object> params) {
        return input.withSecrets(params, Secret::toString);
    }

    /**
     * {@return the secrets among checked parameters}
     *
     * @param params the parameters, by their names in the catalog
     */
    public List<Secret> secrets(Map<String, ? extends @Nullable Object> params) {
        List<Secret> secrets = new ArrayList<>();
        input.withSecrets(params, secret -> {
            secrets.add(secret);
            return secret.toString();
        });
        return secrets;
    }

    /**
     * Checks parameters and brings them into the form in which they are sent: strings, booleans, numbers, and lists and
     * maps of these. Those whose value is null count as not given, unless null is a value of theirs, or the operation is
     * unknown.
     *
     * @param params the parameters, by their names in the catalog
     * @param timestamps reads times
     * @return the parameters in the form in which they are sent
     * @throws io.ashbyconnector.error.InvalidInputException when they do not fit; the subclass says why
     */
    public Map<String, @Nullable Object> check(
            Map<String, ? extends @Nullable Object> params, TimestampReader timestamps) {
        ValuePath path = new ValuePath(qualifiedName(), "", timestamps);
        MissingParameterException.required(params, "params");
        return isKnown() ? input.check(params, path) : Shape.Any.object(params, path);
    }
}

package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.port.Account;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.transport.http.JsonScalar;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * The Ashby organization of the key that the connector stores. Ashby tells it with a feedback form; where the key may not read
 * those, the connector stands for it.
 */
final class StoredKeyAccount implements Account {

    private static final String FORMS = "feedback_form_definitions";
    private static final String ORGANIZATION = "organization";
    private static final String CONNECTOR = "connector ";

    private final Execution execution;
    private final Catalog catalog;
    private final ConnectorLookup lookup;
    private @Nullable String known;

    StoredKeyAccount(Execution execution, Catalog catalog, ConnectorLookup lookup) {
        this.execution = execution;
        this.catalog = catalog;
        this.lookup = lookup;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(told());
    }

    private synchronized String told() {
        String name = known;
        if (name == null) {
            name = organization().map(id -> ORGANIZATION + " " + id).orElseGet(this::connector);
            known = name;
        }
        return name;
    }

    private String connector() {
        return CONNECTOR + lookup.id();
    }

    private Optional<String> organization() {
        try {
            return execution
                    .run(
                            new CheckedCall(catalog.action(FORMS, "list"), Map.of("limit", 1L)),
                            StoredKeyAccount::organizationId)
                    .records()
                    .stream()
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (PermissionException | ApiException | BadResponseException untold) {
            return Optional.empty();
        }
    }

    private static Optional<String> organizationId(JsonParser parser) {
        return Optional.ofNullable(JsonScalar.property(parser, "organizationId"))
                .filter(some -> !some.isBlank());
    }

    /** A connector that may not see its organization is not shown to be of another one. */
    @Override
    public boolean isOther(String noted, Function<String, Optional<String>> held) {
        String name = told();
        boolean mayBeSame = name.startsWith(CONNECTOR) && !noted.startsWith(CONNECTOR);
        return !name.equals(noted) && !mayBeSame && !connector().equals(noted);
    }
}

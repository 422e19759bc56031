package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.port.Capabilities;
import java.util.Set;

/** The operations of the Ashby API, with all their parameters; Ashby itself selects no fields. */
final class DirectCapabilities implements Capabilities {

    private static final Set<String> FIELD_SELECTION = Set.of("select_fields", "exclude_fields");

    @Override
    public boolean supports(String entity, String action) {
        return AshbyOperation.find(entity, action).isPresent();
    }

    @Override
    public boolean supports(String entity, String action, String parameter) {
        return supports(entity, action) && !FIELD_SELECTION.contains(parameter);
    }
}

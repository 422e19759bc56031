package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.Grant;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.transport.dialect.ModuleProbe;
import io.ashbyconnector.transport.http.ParallelCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Finds out whether the connector can be reached, and what the Ashby key that it stores may read, by reading one record of
 * each module that it offers.
 */
final class HostedCheck {

    private static final String EVIDENCE = "one record of each module";
    private static final String NOT_OFFERED =
            "Airbyte does not tell it, and its connector has nothing to read that would show it.";

    /** The entities of which one record shows whether a module may be read. */
    private static final Map<String, String> PROBES = Map.of(
            "candidatesRead", "candidates",
            "jobsRead", "jobs",
            "hiringProcessMetadataRead", "candidate_tags",
            "organizationRead", "users");

    private final Execution execution;
    private final String service;
    private final ConnectorLookup lookup;
    private final Catalog catalog;
    private final Map<String, String> described;

    HostedCheck(
            Execution execution,
            Catalog catalog,
            String service,
            ConnectorLookup lookup,
            Map<String, String> described) {
        this.execution = execution;
        this.catalog = catalog;
        this.service = service;
        this.lookup = lookup;
        this.described = described;
    }

    /** A check that proves nothing is a failure, and fails with what went wrong first. */
    ConnectorCheck run(CallOptions options, List<CallListener> listeners) {
        Map<String, String> details = new LinkedHashMap<>(described);
        details.computeIfAbsent("connector", key -> lookup.id() + " (the only one for Ashby in the workspace)");
        List<Callable<ModuleProbe>> probes = new ArrayList<>();
        for (Permission permission : Permission.known()) {
            String entity = PROBES.get(permission.name());
            if (entity != null) {
                probes.add(() -> ModuleProbe.of(permission, () -> readOne(entity, options, listeners)));
            }
        }
        List<Grant> grants = ModuleProbe.conclude(ParallelCalls.run("check", listeners, probes), List.of(), NOT_OFFERED)
                .orElseThrow(HostedCheck::nothingMayBeRead);
        return new ConnectorCheck(HostedAdapterProvider.MODE, service, EVIDENCE, details, grants);
    }

    private static PermissionException nothingMayBeRead() {
        return new PermissionException(ErrorDetails.of("Ashby accepts the stored key, but it may read nothing.")
                .in("check")
                .hint("An Ashby administrator can grant it the read permissions of the modules you need."));
    }

    private void readOne(String entity, CallOptions options, List<CallListener> listeners) {
        CheckedCall call = new CheckedCall(
                catalog.action(entity, "list"), Map.of("limit", 1L), options, listeners, CheckedCall.LOOK_IN_ASHBY);
        execution.run(call, parser -> {
            parser.skipChildren();
            return true;
        });
    }
}

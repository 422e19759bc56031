package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.transport.dialect.ModuleProbe;
import io.ashbyconnector.transport.http.ParallelCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the connector can be reached, and what the Ashby key that it stores may read, by reading one record of
 * each module that it offers.
 */
final class HostedCheck {

    private static final String EVIDENCE = "one record of each module";
    private static final String NOT_OFFERED = "Airbyte's connector does not offer this module.";

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

    /** A module of Ashby, and the entity of which one record shows whether it may be read. */
    private enum Module {
        CANDIDATES("candidates", "candidatesRead", "candidates"),
        JOBS("jobs", "jobsRead", "jobs"),
        INTERVIEWS("interviews", "interviewsRead", null),
        HIRING_PROCESS("hiring process", "hiringProcessMetadataRead", "candidate_tags"),
        ORGANIZATION("organization", "organizationRead", "users"),
        OFFERS("offers", "offersRead", null);

        private final String title;
        private final String permission;
        private final @Nullable String entity;

        Module(String title, String permission, @Nullable String entity) {
            this.title = title;
            this.permission = permission;
            this.entity = entity;
        }
    }

    /** A check that proves nothing is a failure, and fails with what went wrong first. */
    ConnectorCheck run() {
        Map<String, String> details = new LinkedHashMap<>(described);
        details.computeIfAbsent("connector", key -> lookup.id() + " (the only one for Ashby in the workspace)");
        List<Callable<ModuleProbe>> probes = new ArrayList<>();
        for (Module module : Module.values()) {
            probes.add(() -> probe(module));
        }
        List<ModuleAccess> modules = ModuleProbe.conclude(ParallelCalls.run("check", probes));
        if (modules.stream().noneMatch(module -> module.read() == Access.GRANTED)) {
            throw nothingMayBeRead();
        }
        return new ConnectorCheck(HostedAdapterProvider.MODE, service, EVIDENCE, details, modules);
    }

    private static PermissionException nothingMayBeRead() {
        return new PermissionException(ErrorDetails.of("Ashby accepts the stored key, but it may read nothing.")
                .in("check")
                .hint("An Ashby administrator can grant it the read permissions of the modules you need."));
    }

    private ModuleProbe probe(Module module) {
        String entity = module.entity;
        if (entity == null) {
            return new ModuleProbe(
                    new ModuleAccess(module.title, module.permission, Access.UNKNOWN, NOT_OFFERED), null);
        }
        return ModuleProbe.of(module.title, module.permission, () -> readOne(entity));
    }

    private void readOne(String entity) {
        execution.run(new CheckedCall(catalog.action(entity, "list"), Map.of("limit", 1L)), parser -> {
            parser.skipChildren();
            return true;
        });
    }
}

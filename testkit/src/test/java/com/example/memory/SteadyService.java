package com.example.memory;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.testkit.Failure;
import io.ashbyconnector.testkit.FailureReport;
import io.ashbyconnector.testkit.ScriptedBackend;
import java.util.List;
import java.util.Set;

/**
 * A service with no trouble that passes, behind an adapter that therefore tries nothing again, and does not tell its
 * callers how a call went. A get finds only some of the candidates that are listed.
 *
 * @param failures what can go wrong all the same
 */
record SteadyService(MemoryService memory, Set<Failure> failures) implements ScriptedBackend {

    private static final List<String> FOUND =
            List.of("c0000000-0000-4000-8000-000000000003", "c0000000-0000-4000-8000-000000000002");

    SteadyService(Failure... failures) {
        this(new MemoryService(false), Set.of(failures));
    }

    @Override
    public ConnectorConfig config() {
        return memory.config();
    }

    @Override
    public AdapterProvider adapter() {
        return new WithoutRetries(memory.adapter());
    }

    @Override
    public List<String> secrets() {
        return memory.secrets();
    }

    @Override
    public List<String> ids(String entity) {
        return requireCandidates(entity, memory.ids(entity));
    }

    @Override
    public List<String> idsToGet(String entity) {
        return requireCandidates(entity, FOUND);
    }

    private static List<String> requireCandidates(String entity, List<String> ids) {
        if (!entity.equals("candidates")) {
            throw new IllegalArgumentException("There are no " + entity);
        }
        return ids;
    }

    @Override
    public boolean tellsInfo() {
        return memory.tellsInfo();
    }

    @Override
    public void fail(Failure failure, int calls) {
        if (!failures.contains(failure)) {
            throw new IllegalArgumentException(failure + " never happens here");
        }
        memory.fail(failure, calls);
    }

    @Override
    public FailureReport report(Failure failure) {
        return memory.report(failure);
    }

    @Override
    public int calls() {
        return memory.calls();
    }

    @Override
    public void reset() {
        memory.reset();
    }

    @Override
    public void serve(String entity, List<ScriptedPage> pages) {
        memory.serve(entity, pages);
    }

    @Override
    public void serveRecord(String entity, String json) {
        memory.serveRecord(entity, json);
    }

    @Override
    public void failWith(String words) {
        memory.failWith(words);
    }

    @Override
    public void close() {
        memory.close();
    }

    private record WithoutRetries(AdapterProvider memory) implements AdapterProvider {

        @Override
        public String mode() {
            return memory.mode();
        }

        @Override
        public Set<ConfigKey> configurationKeys() {
            return memory.configurationKeys();
        }

        @Override
        public List<AuthMethod> authMethods() {
            return memory.authMethods();
        }

        @Override
        public Capabilities capabilities(Catalog catalog) {
            return memory.capabilities(catalog);
        }

        @Override
        public Adapter open(ConnectorConfig config, Catalog catalog) {
            Adapter adapter = memory.open(config.with(ConfigKey.HTTP_MAX_RETRIES, "0"), catalog);
            return new PartlyFinding(adapter.authentication(), new SomeFound(adapter.execution()));
        }
    }

    private record PartlyFinding(Authentication authentication, Execution execution) implements Adapter {}

    private record SomeFound(Execution memory) implements Execution {

        @Override
        public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
            Response<T> found = memory.run(call, decoder);
            if (call.action().answer() == Answer.RECORD
                    && !FOUND.contains(String.valueOf(
                            call.params().get(String.valueOf(call.action().id()))))) {
                throw new NotFoundException(
                        ErrorDetails.of("No such candidate.").in(call.operation()));
            }
            return found;
        }

        @Override
        public WritePlan plan(CheckedCall call) {
            return memory.plan(call);
        }

        @Override
        public ConnectorCheck check(CallOptions options, List<CallListener> listeners) {
            return memory.check(options, listeners);
        }

        @Override
        public void close() {
            memory.close();
        }
    }
}

package io.ashbyconnector.api;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One action of one entity, and what its typed calls are run with. */
record QueryTarget<T>(Engine engine, String entity, String action, RecordDecoder<T> decoder) {

    static <T> QueryTarget<T> of(Engine engine, String entity, String action, Class<T> type) {
        return new QueryTarget<>(engine, entity, action, engine.decoders().of(type));
    }

    Action described() {
        return engine.catalog().action(entity, action);
    }

    /** The name of the parameter that names the record. */
    String idParameter() {
        return Objects.requireNonNull(described().id(), "id parameter");
    }

    /** The call to send, or the exception that says why it is not sent. */
    CheckedCall check(Map<String, ? extends @Nullable Object> params) {
        return engine.check(entity, action, params);
    }

    /** For actions that answer with one record. */
    T record(Map<String, ? extends @Nullable Object> params) {
        return engine.single(check(params), decoder).records().get(0);
    }

    T record(Options<?> params) {
        return record(params.values());
    }

    /** For actions that answer with records that come whole. */
    List<T> list(Options<?> params) {
        return engine.page(check(params.values()), decoder).records();
    }

    /** For actions whose answer is not wanted. */
    void run(Options<?> params) {
        engine.single(check(params.values()), decoder);
    }

    Page<T> page(Map<String, ?> params) {
        return engine.page(check(params), decoder);
    }

    Stream<Page<T>> pages(Map<String, ?> params) {
        return engine.pages(check(params), decoder);
    }

    SyncPass<T> sync(Map<String, ?> params, SyncState from) {
        return engine.pass(check(params), from, decoder);
    }
}

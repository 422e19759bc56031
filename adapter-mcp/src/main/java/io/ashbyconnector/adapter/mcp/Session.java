package io.ashbyconnector.adapter.mcp;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One client: what it can do, which of its requests are being answered, and what it was asked. Thread-safe. */
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Map<JsonNode, Future<?>> running = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Message.Response>> questions = new ConcurrentHashMap<>();
    private final AtomicLong lastQuestion = new AtomicLong();
    private volatile ObjectNode capabilities = JsonRpc.object();

    /** What the client said that it can do, when it introduced itself. */
    ObjectNode capabilities() {
        return capabilities;
    }

    void introduce(ObjectNode these) {
        capabilities = these;
    }

    /** The making of a response, as a task that {@link #cancel} finds until it is done. */
    FutureTask<ObjectNode> cancellable(JsonNode id, Callable<ObjectNode> response) {
        FutureTask<ObjectNode> task = new FutureTask<>(response) {
            @Override
            protected void done() {
                running.remove(id, this);
            }
        };
        running.put(id, task);
        return task;
    }

    /** Interrupts the thread of a request, which is not answered then. Does nothing when there is no such request any more. */
    void cancel(@Nullable JsonNode id) {
        if (id == null) {
            return;
        }
        Future<?> task = running.get(id);
        if (task != null) {
            task.cancel(true);
        }
    }

    /** Cancels all requests that are being answered. */
    void end() {
        running.keySet().forEach(this::cancel);
    }

    /** Takes the answer to a question. */
    void accept(Message.Response response) {
        CompletableFuture<Message.Response> waiting =
                questions.get(response.id().asString(""));
        if (waiting == null) {
            LOG.debug("Nobody waits for the response {}", response.id());
        } else {
            waiting.complete(response);
        }
    }

    /** A new question; to be closed by whoever asks it. */
    Question question() {
        Question question = new Question("ashby-" + lastQuestion.incrementAndGet());
        questions.put(question.id, question.answer);
        return question;
    }

    /** Something that the client is asked. */
    final class Question implements AutoCloseable {

        private final String id;
        private final CompletableFuture<Message.Response> answer = new CompletableFuture<>();

        private Question(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        /** Waits so long for the answer. */
        Message.Response await(long nanos) throws InterruptedException, TimeoutException {
            try {
                return answer.get(nanos, TimeUnit.NANOSECONDS);
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public void close() {
            questions.remove(id);
        }
    }
}

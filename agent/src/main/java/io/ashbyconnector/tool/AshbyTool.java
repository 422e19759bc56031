package io.ashbyconnector.tool;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.internal.engine.Overview;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.port.RecordDecoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The agent tool: one function for a language model, {@code ashby_execute(entity, action, params)}, with a description that
 * is made from what can work in the connector's mode. Answers fit a budget and say where to go on; errors say what is valid
 * and whether to try again; names in other spellings are understood; texts of outsiders are marked as such.
 *
 * <pre>{@code
 * AshbyTool tool = AshbyTool.of(connector);
 * ToolAnswer answer = tool.call("{\"entity\": \"jobs\", \"action\": \"list\", \"view\": \"summary\"}");
 * }</pre>
 *
 * <p>Thread-safe. A call blocks and honours interruption, as the connector's do. The tool does not own the connector:
 * whoever opened that closes it.
 */
public final class AshbyTool {

    private static final Logger LOG = LoggerFactory.getLogger(AshbyTool.class);
    private static final String NAME = "ashby_execute";
    private static final Duration LONGEST_FILLING = Duration.ofSeconds(45);

    private final AshbyConnector connector;
    private final ToolScope scope;
    private final AnswerBuilder answers;
    private final boolean fullDescription;
    private final ConfirmationHandler confirmation;
    private final UnfinishedPages unfinished;
    private final RecordDecoders decoders = new RecordDecoders();

    private AshbyTool(Builder builder, ToolScope scope) {
        this.connector = builder.connector;
        this.scope = scope;
        this.answers = new AnswerBuilder(builder.budget, builder.clock, scope.masked());
        this.unfinished = new UnfinishedPages(builder.clock);
        this.fullDescription = builder.fullDescription;
        this.confirmation = builder.confirmation;
    }

    /**
     * {@return the tool over all that the connector can read, with answers of up to 48 000 characters}
     *
     * @param connector the connector, which the tool does not close
     */
    public static AshbyTool of(AshbyConnector connector) {
        return over(connector).build();
    }

    /**
     * {@return a tool over less, or with other answers}
     *
     * @param connector the connector, which the tool does not close
     */
    public static Builder over(AshbyConnector connector) {
        return new Builder(MissingParameterException.required(connector, "connector"));
    }

    /** {@return what the model calls it: {@code ashby_execute}} */
    public String name() {
        return NAME;
    }

    /** {@return what the model is told about it} It names the day: ask for it anew whenever a model is given the tool. */
    public String description() {
        Description description = new Description(scope, answers.today());
        return fullDescription ? description.full() : description.brief();
    }

    /** {@return the JSON Schema of the arguments, as a new tree} Calls may deviate from it where they stay unambiguous. */
    public ObjectNode inputSchema() {
        return new Description(scope, answers.today()).inputSchema();
    }

    /** {@return the JSON Schema of {@link ToolAnswer#content()}, as a new tree} */
    public ObjectNode outputSchema() {
        return Description.outputSchema();
    }

    /** {@return what the tool offers: the entities, with those actions and parameters alone that can work} */
    public List<Entity> entities() {
        return scope.entities();
    }

    /** {@return whether nothing that the tool offers changes data} */
    public boolean isReadOnly() {
        return !scope.writes();
    }

    /** {@return whether something that the tool offers destroys data, if only with some parameter} */
    public boolean isDestructive() {
        return scope.canHave(Effect.DESTRUCTIVE);
    }

    /**
     * Runs a call, see {@link #call(String, ToolProgress)}.
     *
     * @param argumentsJson the arguments, a JSON object; may be null
     * @return the answer
     */
    public ToolAnswer call(@Nullable String argumentsJson) {
        return call(argumentsJson, (records, wanted) -> {});
    }

    /**
     * Runs a call. Whatever goes wrong is an answer for the model and no exception: arguments that nobody understands, any
     * failure of the service, an answer that does not fit into memory, a connector that is closed. So is an interruption,
     * which leaves the thread's interrupt flag set.
     *
     * @param argumentsJson a JSON object that follows {@link #inputSchema()}; null is one without members
     * @param progress hears of every page that is fetched
     * @return the answer
     */
    public ToolAnswer call(@Nullable String argumentsJson, ToolProgress progress) {
        return call(argumentsJson, progress, confirmation);
    }

    /**
     * Runs a call as {@link #call(String, ToolProgress)} does, and lets this handler ask for confirmations instead of the
     * tool's own, for whoever serves several people.
     *
     * @param argumentsJson the arguments, a JSON object; may be null
     * @param progress hears of waits for the context store
     * @param handler asks for confirmations
     * @return the answer
     */
    public ToolAnswer call(@Nullable String argumentsJson, ToolProgress progress, ConfirmationHandler handler) {
        try {
            ToolRequest request = ToolArguments.read(argumentsJson, scope);
            if (request instanceof ToolRequest.Call call) {
                return run(call, progress, handler);
            }
            if (request instanceof ToolRequest.DescribeStore store) {
                return new StoreDescription(connector, scope, answers).answer(store.table(), store.notes());
            }
            return request instanceof ToolRequest.Refused refused
                    ? refused(refused)
                    : new DescribeAnswer(scope, answers).answer((ToolRequest.Describe) request);
        } catch (AshbyConnectorException failure) {
            return answers.error(failure);
        } catch (OutOfMemoryError | StackOverflowError tooLarge) {
            LOG.warn("A call of the tool ran out of memory or stack", tooLarge);
            return answers.error(ErrorText.TOO_LARGE);
        } catch (RuntimeException | Error unexpected) {
            LOG.error("A call of the tool failed", unexpected);
            return answers.error(ErrorText.UNEXPECTED);
        }
    }

    /** Of a write that is not open: it is refused for that only if it could run otherwise, as the connector does it. */
    private ToolAnswer refused(ToolRequest.Refused refused) {
        Action action = refused.action();
        connector.plan(action.entity(), action.name(), refused.params());
        return answers.error(refused.why());
    }

    private ToolAnswer run(ToolRequest.Call call, ToolProgress progress, ConfirmationHandler handler) {
        MaskGuard.refuse(call, scope);
        RecordView view = new RecordView(call, scope);
        WriteGate gate = new WriteGate(connector, call, scope, answers);
        if (call.isPlan()) {
            return gate.plan();
        }
        if (gate.isWrite()) {
            AshbyConnector passed = gate.pass(handler);
            unfinished.forget();
            return new WriteAnswer(passed, decoder(call), answers, view, call).answer();
        }
        if (call.action().answer() == Answer.NOTHING) {
            return done(call);
        }
        if (!call.action().answer().isMany()) {
            return single(call, view);
        }
        RecordDecoder<JsonNode> decoder = decoder(call);
        AshbyConnector asked = call.action().contextStore() ? connector.with(storeOptions(call, progress)) : connector;
        try (ListingAnswer listing = new ListingAnswer(asked, decoder, unfinished, answers, view, call, progress)) {
            return listing.answer();
        }
    }

    /** A model waits for an answer, and its client gives up after a minute or so; what fills the store goes on. */
    private CallOptions storeOptions(ToolRequest.Call call, ToolProgress progress) {
        CallOptions options = connector.options().withListener(new CallListener() {
            @Override
            public void onSync(SyncProgress step) {
                progress.synced(step);
            }
        });
        if (options.deadline() == null) {
            options = options.withDeadline(LONGEST_FILLING);
        }
        Optional<HiddenFields> hidden =
                scope.asksOwnStore() && ToolScope.isStatement(call.action()) ? scope.hiddenFields() : Optional.empty();
        return hidden.isPresent() ? options.hiding(hidden.get()) : options;
    }

    private RecordDecoder<JsonNode> decoder(ToolRequest.Call call) {
        return decoders.trees(call.action().qualifiedName());
    }

    private ToolAnswer done(ToolRequest.Call call) {
        Continuation from = call.from();
        connector.execute(from.entity(), from.action(), from.params());
        return answers.nothing(call.notes());
    }

    private ToolAnswer single(ToolRequest.Call call, RecordView view) {
        Continuation from = call.from();
        if (!call.action().isOverview()) {
            return answers.record(
                    connector.get(from.entity(), from.action(), from.params(), decoder(call)), view, call.notes());
        }
        List<String> withheld = scope.withheldParts();
        Map<String, Object> params = new LinkedHashMap<>(from.params());
        List<String> notes = new ArrayList<>(call.notes());
        if (!withheld.isEmpty()) {
            Object wanted = params.getOrDefault(Overview.INCLUDE, List.copyOf(Overview.PARTS.keySet()));
            params.put(
                    Overview.INCLUDE,
                    ((List<?>) wanted)
                            .stream().filter(part -> !withheld.contains(part)).toList());
            notes.add("Not offered here: " + String.join(", ", withheld) + ".");
        }
        return answers.record(connector.get(from.entity(), from.action(), params, decoder(call)), view, notes);
    }

    /** Makes tools. Not thread-safe. */
    public static final class Builder {

        private final AshbyConnector connector;
        private final Map<String, Set<String>> allowed = new LinkedHashMap<>();
        private final Set<FieldClass> masked = EnumSet.noneOf(FieldClass.class);
        private OutputBudget budget = OutputBudget.chars(OutputBudget.DEFAULT_CHARS);
        private InstantSource clock = InstantSource.system();
        private boolean fullDescription;
        private boolean writes;
        private ConfirmationHandler confirmation = request -> Confirmation.UNAVAILABLE;

        private Builder(AshbyConnector connector) {
            this.connector = connector;
        }

        /**
         * Offers these, and others only if they are allowed too. Queries in SQL of the program's own store then see the
         * records of what is offered, and no others.
         *
         * @param names entities, with all that can be done with them, or actions: {@code jobs}, {@code applications.list}
         * @return this builder
         * @throws io.ashbyconnector.error.InvalidInputException when there is no such entity or action
         */
        public Builder allow(String... names) {
            Catalog catalog = connector.catalog();
            for (String name : names) {
                int dot = name.indexOf('.');
                Entity entity = catalog.entity(dot < 0 ? name : name.substring(0, dot));
                List<String> actions = dot < 0
                        ? entity.actionNames()
                        : List.of(
                                catalog.action(entity, name.substring(dot + 1)).name());
                allowed.computeIfAbsent(entity.name(), first -> new LinkedHashSet<>())
                        .addAll(actions);
            }
            return this;
        }

        /**
         * Offers actions that change data too, as far as the connector allows writes ({@code ashby.allow-writes}); only reads
         * are offered otherwise. Calls that send mail or destroy something are refused unless a person
         * {@linkplain #confirmWith confirms} each of them.
         *
         * @return this builder
         */
        public Builder allowWrites() {
            writes = true;
            return this;
        }

        /**
         * Lets calls that send mail or destroy something run when a person confirms them.
         *
         * @param handler asks for confirmations
         * @return this builder
         */
        public Builder confirmWith(ConfirmationHandler handler) {
            confirmation = MissingParameterException.required(handler, "handler");
            return this;
        }

        /**
         * How long an answer may be; 48 000 characters otherwise, which the usual clients take without cutting them.
         *
         * @param budget the longest answer
         * @return this builder
         */
        public Builder budget(OutputBudget budget) {
            this.budget = budget;
            return this;
        }

        /**
         * Tells the model the day by another clock than the system's.
         *
         * @param clock tells the time now
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Tells the model all parameters at once, in up to 12 000 characters, rather than on demand.
         *
         * @return this builder
         */
        public Builder fullDescription() {
            fullDescription = true;
            return this;
        }

        /**
         * Keeps classes of fields from the model, see {@link FieldClass}; in doubt a value is masked. Filters, sorts and
         * selections that name a masked field are refused then, as are searches in candidates' texts for digits or addresses:
         * these would tell what is masked. Queries in SQL do not see columns that may hold it, and are not offered in hosted
         * mode, whose store cannot hide any. What the model is told says which classes are masked.
         *
         * @param classes the classes of fields
         * @return this builder
         */
        public Builder mask(FieldClass... classes) {
            masked.addAll(List.of(classes));
            return this;
        }

        /**
         * {@return the tool}
         *
         * @throws io.ashbyconnector.error.UnsupportedException when nothing that is allowed can be done in the connector's
         *     mode
         */
        public AshbyTool build() {
            ToolScope scope = ToolScope.of(
                    connector.catalog(),
                    connector.available(),
                    connector.mode(),
                    allowed,
                    writes,
                    masked,
                    connector.store().isOwn());
            return new AshbyTool(this, scope);
        }
    }
}

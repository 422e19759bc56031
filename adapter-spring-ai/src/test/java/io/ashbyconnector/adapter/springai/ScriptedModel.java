package io.ashbyconnector.adapter.springai;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.tool.definition.ToolDefinition;

/** Calls the tool as its script says, then answers with the last result; keeps what it was asked and told. */
final class ScriptedModel implements ChatModel {

    private final Function<List<String>, @Nullable String> script;
    private Prompt lastPrompt = new Prompt();

    /** @param script makes the arguments of the next call out of the results so far; null to answer */
    ScriptedModel(Function<List<String>, @Nullable String> script) {
        this.script = script;
    }

    static ScriptedModel calling(String... arguments) {
        return new ScriptedModel(results -> results.size() < arguments.length ? arguments[results.size()] : null);
    }

    @Override
    public ChatOptions getOptions() {
        return ToolCallingChatOptions.builder().build();
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        lastPrompt = prompt;
        List<String> results = results();
        String arguments = script.apply(results);
        AssistantMessage reply = arguments == null
                ? new AssistantMessage(results.isEmpty() ? "Nothing." : results.get(results.size() - 1))
                : AssistantMessage.builder()
                        .content("")
                        .toolCalls(List.of(new AssistantMessage.ToolCall(
                                "call-" + results.size(), "function", "ashby_execute", arguments)))
                        .build();
        return new ChatResponse(List.of(new Generation(reply)));
    }

    /** The tools of the last prompt, as a provider's model reads them. */
    List<ToolDefinition> offered() {
        ToolCallingChatOptions options = (ToolCallingChatOptions) Objects.requireNonNull(lastPrompt.getOptions());
        return ToolCallingManager.builder().build().resolveToolDefinitions(options);
    }

    List<String> results() {
        return lastPrompt.getInstructions().stream()
                .filter(ToolResponseMessage.class::isInstance)
                .flatMap(message -> ((ToolResponseMessage) message).getResponses().stream())
                .map(ToolResponseMessage.ToolResponse::responseData)
                .toList();
    }
}

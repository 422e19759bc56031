package io.ashbyconnector.adapter.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls the tool as its script says, then answers with the last result; keeps what it was asked and told. */
final class ScriptedModel implements ChatModel {

    private final Function<List<String>, @Nullable String> script;
    private ChatRequest lastRequest =
            ChatRequest.builder().messages(AiMessage.from("none")).build();

    /** @param script makes the arguments of the next call out of the results so far; null to answer */
    ScriptedModel(Function<List<String>, @Nullable String> script) {
        this.script = script;
    }

    static ScriptedModel calling(String... arguments) {
        return new ScriptedModel(results -> results.size() < arguments.length ? arguments[results.size()] : null);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        lastRequest = request;
        List<String> results =
                results().stream().map(ToolExecutionResultMessage::text).toList();
        String arguments = script.apply(results);
        AiMessage reply = arguments == null
                ? AiMessage.from(results.isEmpty() ? "Nothing." : results.get(results.size() - 1))
                : AiMessage.from(ToolExecutionRequest.builder()
                        .id("call-" + results.size())
                        .name("ashby_execute")
                        .arguments(arguments)
                        .build());
        return ChatResponse.builder().aiMessage(reply).build();
    }

    ChatRequest lastRequest() {
        return lastRequest;
    }

    List<ToolExecutionResultMessage> results() {
        return lastRequest.messages().stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(ToolExecutionResultMessage.class::cast)
                .toList();
    }
}

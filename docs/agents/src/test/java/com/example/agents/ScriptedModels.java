package com.example.agents;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import tools.jackson.databind.JsonNode;

/** {@link RecruiterScript} as a model of each framework. */
final class ScriptedModels {

    private ScriptedModels() {}

    static final class ForLangChain4j implements ChatModel {

        @Override
        public ChatResponse doChat(ChatRequest request) {
            UserMessage question = UserMessage.findLast(request.messages()).orElseThrow();
            List<String> results = request.messages().stream()
                    .filter(ToolExecutionResultMessage.class::isInstance)
                    .map(message -> ((ToolExecutionResultMessage) message).text())
                    .toList();
            RecruiterScript.Turn turn = RecruiterScript.next(question.singleText(), results);
            AiMessage reply = turn.toolArguments() == null
                    ? AiMessage.from(turn.answer())
                    : AiMessage.from(ToolExecutionRequest.builder()
                            .id("call-" + results.size())
                            .name(request.toolSpecifications().get(0).name())
                            .arguments(turn.toolArguments())
                            .build());
            return ChatResponse.builder().aiMessage(reply).build();
        }
    }

    static final class ForSpringAi implements org.springframework.ai.chat.model.ChatModel {

        @Override
        public ChatOptions getOptions() {
            return ToolCallingChatOptions.builder().build();
        }

        @Override
        public org.springframework.ai.chat.model.ChatResponse call(Prompt prompt) {
            List<String> results = prompt.getInstructions().stream()
                    .filter(ToolResponseMessage.class::isInstance)
                    .flatMap(message -> ((ToolResponseMessage) message).getResponses().stream())
                    .map(ToolResponseMessage.ToolResponse::responseData)
                    .toList();
            RecruiterScript.Turn turn =
                    RecruiterScript.next(String.valueOf(prompt.getUserMessage().getText()), results);
            AssistantMessage reply = turn.toolArguments() == null
                    ? new AssistantMessage(turn.answer())
                    : AssistantMessage.builder()
                            .content("")
                            .toolCalls(List.of(new AssistantMessage.ToolCall(
                                    "call-" + results.size(), "function", "ashby_execute", turn.toolArguments())))
                            .build();
            return new org.springframework.ai.chat.model.ChatResponse(List.of(new Generation(reply)));
        }
    }

    static final class ForPlainJava implements WithPlainJava.Model {

        @Override
        public WithPlainJava.Chat ask(String question, String toolName, String toolDescription, JsonNode toolSchema) {
            List<String> results = new ArrayList<>();
            return new WithPlainJava.Chat() {

                @Override
                public boolean wantsTool() {
                    return RecruiterScript.next(question, results).toolArguments() != null;
                }

                @Override
                public String toolArguments() {
                    return String.valueOf(
                            RecruiterScript.next(question, results).toolArguments());
                }

                @Override
                public void giveResult(String text, boolean isError) {
                    results.add(text);
                }

                @Override
                public String answer() {
                    return RecruiterScript.next(question, results).answer();
                }
            };
        }
    }
}

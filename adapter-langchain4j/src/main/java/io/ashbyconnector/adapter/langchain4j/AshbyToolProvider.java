package io.ashbyconnector.adapter.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderRequest;
import dev.langchain4j.service.tool.ToolProviderResult;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ToolAnswer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives the agent tool to an AI service:
 *
 * <pre>{@code
 * AiServices.builder(Recruiter.class)
 *         .chatModel(model)
 *         .toolProvider(new AshbyToolProvider(AshbyTool.of(connector)))
 *         .build();
 * }</pre>
 *
 * <p>What goes wrong in a call reaches the model as the text of a result whose {@link ToolExecutionResult#isError()} is
 * set; {@link ToolExecutionResult#result()} of any other is the answer as a {@link tools.jackson.databind.JsonNode}. No
 * call throws. Thread-safe. Whoever opened the connector closes it.
 */
public final class AshbyToolProvider implements ToolProvider {

    private final AshbyTool tool;

    /**
     * Provides a tool.
     *
     * @param tool the tool
     */
    public AshbyToolProvider(AshbyTool tool) {
        this.tool = tool;
    }

    @Override
    public ToolProviderResult provideTools(ToolProviderRequest request) {
        return ToolProviderResult.builder()
                .add(specification(tool), new Executor(tool))
                .build();
    }

    /** Not strict: that would close the object of the action's parameters, and demand every argument in every call. */
    private static ToolSpecification specification(AshbyTool tool) {
        ObjectNode specification = JsonNodeFactory.instance
                .objectNode()
                .put("name", tool.name())
                .put("description", tool.description())
                .put("strict", false)
                .set("parameters", tool.inputSchema());
        return ToolSpecification.fromJson(specification.toString());
    }

    private record Executor(AshbyTool tool) implements ToolExecutor {

        @Override
        public ToolExecutionResult executeWithContext(ToolExecutionRequest request, InvocationContext context) {
            ToolAnswer answer = call(request);
            return ToolExecutionResult.builder()
                    .isError(answer.isError())
                    .resultText(answer.text())
                    .result(answer.content())
                    .build();
        }

        @Override
        public String execute(ToolExecutionRequest request, Object memoryId) {
            return call(request).text();
        }

        private ToolAnswer call(ToolExecutionRequest request) {
            return tool.call(request.arguments());
        }
    }
}

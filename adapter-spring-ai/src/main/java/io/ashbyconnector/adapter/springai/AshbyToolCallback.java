package io.ashbyconnector.adapter.springai;

import io.ashbyconnector.tool.AshbyTool;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * Gives the agent tool to a chat client:
 *
 * <pre>{@code
 * ChatClient.builder(model).defaultTools(new AshbyToolCallback(AshbyTool.of(connector))).build();
 * }</pre>
 *
 * <p>What goes wrong in a call reaches the model as text. A call throws {@link IllegalStateException} alone, when the
 * connector is closed. Thread-safe. Whoever opened the connector closes it.
 */
public final class AshbyToolCallback implements ToolCallback {

    private final AshbyTool tool;
    private final ToolDefinition definition;

    public AshbyToolCallback(AshbyTool tool) {
        this.tool = tool;
        this.definition = ToolDefinition.builder()
                .name(tool.name())
                .description(tool.description())
                .inputSchema(tool.inputSchema().toString())
                .build();
    }

    @Override
    public ToolDefinition getToolDefinition() {
        return definition;
    }

    @Override
    public String call(String toolInput) {
        return tool.call(toolInput).text();
    }

    /** The same; the tool needs nothing from the context. */
    @Override
    public String call(String toolInput, @Nullable ToolContext context) {
        return call(toolInput);
    }
}

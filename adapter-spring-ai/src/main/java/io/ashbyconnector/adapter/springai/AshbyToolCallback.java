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
 * <p>What goes wrong in a call reaches the model as text; no call throws. Thread-safe. Whoever opened the connector closes it.
 */
public final class AshbyToolCallback implements ToolCallback {

    private final AshbyTool tool;

    /**
     * Makes a callback of a tool.
     *
     * @param tool the tool
     */
    public AshbyToolCallback(AshbyTool tool) {
        this.tool = tool;
    }

    /** As of now: the description names the day. */
    @Override
    public ToolDefinition getToolDefinition() {
        return ToolDefinition.builder()
                .name(tool.name())
                .description(tool.description())
                .inputSchema(tool.inputSchema().toString())
                .build();
    }

    @Override
    public String call(@Nullable String toolInput) {
        return tool.call(toolInput).text();
    }

    /** The same; the tool needs nothing from the context. */
    @Override
    public String call(@Nullable String toolInput, @Nullable ToolContext context) {
        return call(toolInput);
    }
}

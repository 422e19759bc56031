package com.example.agents;

import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ToolAnswer;
import tools.jackson.databind.JsonNode;

public final class WithPlainJava {

    private WithPlainJava() {}

    public static String answer(Model model, AshbyTool tool, String question) {
        Chat chat = model.ask(question, tool.name(), tool.description(), tool.inputSchema());
        while (chat.wantsTool()) {
            ToolAnswer answer = tool.call(chat.toolArguments());
            chat.giveResult(answer.text(), answer.isError());
        }
        return chat.answer();
    }

    /** Stands for the client library of a model's provider. */
    public interface Model {
        Chat ask(String question, String toolName, String toolDescription, JsonNode toolSchema);
    }

    /** A question, and what was said about it so far. */
    public interface Chat {
        boolean wantsTool();

        String toolArguments();

        void giveResult(String text, boolean isError);

        String answer();
    }
}

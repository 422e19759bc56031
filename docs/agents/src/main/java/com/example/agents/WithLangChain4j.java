package com.example.agents;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.langchain4j.AshbyToolProvider;
import io.ashbyconnector.tool.AshbyTool;

public final class WithLangChain4j {

    private WithLangChain4j() {}

    public interface Recruiter {
        String answer(String question);
    }

    public static Recruiter recruiter(ChatModel model, AshbyConnector ashby) {
        return AiServices.builder(Recruiter.class)
                .chatModel(model)
                .toolProvider(new AshbyToolProvider(AshbyTool.of(ashby)))
                .build();
    }
}

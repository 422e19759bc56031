package com.example.agents;

import io.ashbyconnector.adapter.springai.AshbyToolCallback;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class WithSpringAi {

    @Bean
    ChatClient recruiter(ChatClient.Builder builder, AshbyToolCallback ashby) {
        return builder.defaultTools(ashby).build();
    }
}

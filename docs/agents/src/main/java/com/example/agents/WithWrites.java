package com.example.agents;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.Confirmation;

/** A tool that writes, and asks a person before it sends mail or destroys something. */
public final class WithWrites {

    private WithWrites() {}

    /** Whoever answers for what the model does. */
    public interface Person {
        boolean agreesTo(String question);
    }

    public static AshbyTool tool(AshbyConnector ashby, Person person) {
        return AshbyTool.over(ashby)
                .allow("candidates", "applications")
                .allowWrites()
                .confirmWith(asked -> person.agreesTo(asked.message()) ? Confirmation.GIVEN : Confirmation.DECLINED)
                .build();
    }
}

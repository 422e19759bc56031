package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.ApplicationHiringTeamRole;

/** Roles in the hiring team of an application. */
public final class ApplicationHiringTeamRoles
        extends ListableEntity<ApplicationHiringTeamRole, PlainQuery<ApplicationHiringTeamRole>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public ApplicationHiringTeamRoles(Engine engine) {
        super(engine, "application_hiring_team_roles", ApplicationHiringTeamRole.class, PlainQuery::new);
    }
}

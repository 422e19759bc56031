package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.form.ReferralForm;

/** The form for referrals. */
public final class ReferralForms extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public ReferralForms(Engine engine) {
        super(engine, "referral_forms");
    }

    /**
     * The form in which employees refer candidates. Ashby API, referralForm.info.
     *
     * @return the referral form
     */
    public ReferralForm get() {
        return target("get", ReferralForm.class).record(new Required());
    }
}

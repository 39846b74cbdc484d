/**
 * Imported for its effect, before Ink. In a build job Ink draws nothing until it ends; setting CI to `false` would bring the
 * frames back, but the colour library gives no colours where CI is set at all. A screen that somebody sits at is no build job.
 */
delete process.env.CI;
delete process.env.CONTINUOUS_INTEGRATION;

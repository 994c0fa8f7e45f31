namespace TridentFramework.Host.Runs;

/// <summary>One form factor at one momentum transfer.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Variant">Variant.</param>
/// <param name="Particle">Nuclide such as <c>Ar40</c>, or <c>proton</c> or <c>neutron</c>.</param>
/// <param name="Quantity"><c>F</c> of a nuclide; <c>GE</c> or <c>GM</c> of a nucleon.</param>
/// <param name="QSquaredGeV2">Q2 = -q.q, GeV^2.</param>
/// <param name="Value">The form factor, dimensionless; GM(0) is the magnetic moment in nuclear magnetons.</param>
internal sealed record FormFactorRow(string Scenario, string Variant, string Particle, string Quantity, double QSquaredGeV2, double Value);

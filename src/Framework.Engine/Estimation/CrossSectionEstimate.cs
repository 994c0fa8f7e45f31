namespace TridentFramework.Engine.Estimation;

/// <summary>Cross section of one hypothesis, fb.</summary>
/// <param name="Total">The cross section.</param>
/// <param name="VV">Coefficient of gV^2 in sigma = gV^2 VV + gA^2 AA + gV gA VA.</param>
/// <param name="AA">Coefficient of gA^2.</param>
/// <param name="VA">Coefficient of gV gA.</param>
/// <param name="IsConverged">The requested relative error was reached, and the cross section is not negative.</param>
/// <param name="CouplingsAreConstant">False where the couplings depend on K2 or an amplitude term adds to them; the coefficients alone do not give the total then.</param>
public sealed record CrossSectionEstimate(Estimate Total, Estimate VV, Estimate AA, Estimate VA, bool IsConverged, bool CouplingsAreConstant);

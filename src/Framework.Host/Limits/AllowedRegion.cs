namespace TridentFramework.Host.Limits;

/// <summary>A connected part of a plane that a constraint allows.</summary>
/// <param name="Share">Its share of the plane, in lengths along the axes.</param>
/// <param name="XFrom">Least value of the first parameter.</param>
/// <param name="XTo">Greatest value of the first parameter.</param>
/// <param name="YFrom">Least value of the second parameter; null on a line.</param>
/// <param name="YTo">Greatest value of the second parameter; null on a line.</param>
/// <param name="HoldsBestFit">The best fit is in it.</param>
/// <param name="HoldsStandardModel">The point of the plane with the least new physics is in it; a region without it is an island of destructive interference or the like.</param>
internal sealed record AllowedRegion(double Share, double XFrom, double XTo, double? YFrom, double? YTo, bool HoldsBestFit, bool HoldsStandardModel);

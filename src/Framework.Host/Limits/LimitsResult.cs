using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Limits;

/// <summary>Results of a <c>limits</c> task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Plane">The plane.</param>
/// <param name="Limits">One for each constraint.</param>
/// <param name="Overlays">What other data say, each under the name of its source.</param>
internal sealed record LimitsResult(LimitsTask Task, ParameterPlane Plane, IReadOnlyList<LimitResult> Limits, IReadOnlyList<(string Source, Overlay Overlay)> Overlays);

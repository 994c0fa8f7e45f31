using TridentFramework.Testing;

namespace TridentFramework.FormFactors.Tests.Contracts;

public sealed class CoverageTests : CoverageContract;

using System.Text;
using TridentFramework.Host.Commands;

// Tables and labels hold characters that the code pages of older Windows consoles lack.
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var allowsColours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
return TridentCommand.Invoke(args, new CommandSession(Console.Out, Console.Error)
{
    AllowsColours = allowsColours,
    OutputHasColours = allowsColours && !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
});
